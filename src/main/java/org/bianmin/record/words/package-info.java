/**
 * Takes what people write: keys in two languages, fixed words, days, times, numbers, paths.
 * Gives canonical keys and exact values, or the mistake with its place.
 */
package org.bianmin.record.words;
