/**
 * Charts drawn on the server as SVG: time series as stacked bars, and sparklines. Everything here
 * is a pure function from numbers to text, so that a chart looks the same with and without scripts,
 * in a print-out and in a test. Colours come from the style sheet through CSS classes.
 */
package dev.vedette.web.chart;
