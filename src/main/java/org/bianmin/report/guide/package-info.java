/**
 * Takes the catalogue.
 * Gives a standard as a document for people who read no YAML (标准解读), to be printed or put on the web.
 */
package org.bianmin.report.guide;
