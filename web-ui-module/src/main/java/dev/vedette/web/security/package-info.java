/**
 * Who is asking: one authentication mechanism for the whole application, which decides by the path
 * whether a token, a session or nothing is looked at; the session of the web pages; and the headers
 * that keep browsers from doing what no page of ours asks for.
 */
package dev.vedette.web.security;
