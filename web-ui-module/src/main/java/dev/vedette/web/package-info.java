/**
 * The web pages of Vedette: one package per group of pages, each with its controllers, its view
 * records and, on the classpath under the same name, its templates. Pages work without scripts.
 */
package dev.vedette.web;
