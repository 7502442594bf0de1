/** Lists of issues with their search: of a project, and of a whole organization. */
package dev.vedette.web.issuelist;
