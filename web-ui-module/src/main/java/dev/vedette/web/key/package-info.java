/** The client keys of a project: what SDKs send with. */
package dev.vedette.web.key;
