/**
 * Takes what is to be done, with the visit that it comes from.
 * Gives it in everyday words: as text, and as a page to pin up. It knows no verdict, and no grade of a centre.
 */
package org.bianmin.report.todo;
