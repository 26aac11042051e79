/**
 * Takes a standard and the text that was published.
 * Gives the quotes that the text does not hold, and every stretch of the text that the standard leaves out.
 */
package org.bianmin.catalogue.source;
