package dev.vedette.web.view;

import dev.vedette.web.page.PageView;

/**
 * What to do when a page can't be shown.
 *
 * @param status HTTP status code
 * @param title what happened, in a few words
 * @param text what to do now
 * @param reference identifies the entry in the server's log; empty if there is none
 * @param signedIn whether to offer the way home rather than the sign-in
 */
public record ErrorPage(int status, String title, String text, String reference, boolean signedIn)
    implements PageView {}
