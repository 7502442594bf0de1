/**
 * Who asks for what: the credentials and scopes of a request are checked here, once for every
 * route, and the organization, team, project or issue that its path names is looked up here, before
 * the resource runs. A resource gets them as path parameters of their own types.
 */
package dev.vedette.api.request;
