/**
 * Takes the files that prove a record.
 * Gives their digests and, of photos, when they were taken, what is wrong with them, and a small picture without metadata.
 */
package org.bianmin.report.photo;
