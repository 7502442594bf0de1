/**
 * The user interface as a person meets it: Chromium, driven by Playwright, and one page object per
 * page. Page objects know the markup; tests know what a page is for.
 */
package dev.vedette.e2e.browser;
