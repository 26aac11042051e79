/**
 * Takes what stands beside a record on its way from facts to final: draft, objections, reviews, final result.
 * Gives the stages of the record, with the facts as the reviews have amended them.
 */
package org.bianmin.record.stages;
