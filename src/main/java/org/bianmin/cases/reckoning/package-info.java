/**
 * Takes the declaration of a clause and what was seen.
 * Gives the verdict by plain arithmetic: a second opinion that knows neither rules nor facts.
 */
package org.bianmin.cases.reckoning;
