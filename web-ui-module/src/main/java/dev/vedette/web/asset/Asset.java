package dev.vedette.web.asset;

/**
 * A static file, loaded once.
 *
 * @param name file name without folder, such as {@code vedette.css}
 * @param hash first 16 hexadecimal digits of the SHA-256 of the content
 * @param mediaType value of {@code Content-Type}
 * @param content the bytes; never changed after loading
 * @param gzipped the same bytes compressed with gzip; never changed after loading
 */
record Asset(String name, String hash, String mediaType, byte[] content, byte[] gzipped) {

  /** The path under which browsers may cache it for ever. */
  String path() {
    return "/static/" + hash + "/" + name;
  }

  /** A strong entity tag, with its quotes; the compressed form has one of its own. */
  String entityTag(boolean compressed) {
    return "\"" + hash + (compressed ? "-gz" : "") + "\"";
  }
}
