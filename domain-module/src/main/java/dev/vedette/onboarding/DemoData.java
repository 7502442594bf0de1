package dev.vedette.onboarding;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DemoData {
  void fill() {}
}
