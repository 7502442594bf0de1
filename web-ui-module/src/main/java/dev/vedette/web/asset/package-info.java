/**
 * Style sheet, mark and scripts. Each asset lives under a URL that contains a hash of its content,
 * so that browsers may keep it for ever and a new release is seen at once.
 */
package dev.vedette.web.asset;
