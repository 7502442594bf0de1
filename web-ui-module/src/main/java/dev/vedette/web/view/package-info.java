/**
 * Turns views into HTML: the Thymeleaf engine behind the Jakarta MVC {@code ViewEngine} interface,
 * and the pages shown when something is missing, forbidden or broken. Templates lie on the
 * classpath beside the page group they belong to.
 */
package dev.vedette.web.view;
