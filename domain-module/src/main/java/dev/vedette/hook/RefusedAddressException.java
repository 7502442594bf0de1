package dev.vedette.hook;

import java.net.UnknownHostException;

/** A host leads only to addresses that no hook is delivered to. */
final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  /** Says nothing about the addresses: who registers a hook need not learn them. */
  RefusedAddressException() {
    super("the host has no public address, and is not allowed by the configuration");
  }
}
