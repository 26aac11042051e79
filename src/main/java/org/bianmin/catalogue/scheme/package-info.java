/**
 * Takes what an office's own document says about points (评分办法).
 * Gives it as data: rates, deduction tables, composites, with every edge, cap and way of counting as declared.
 */
package org.bianmin.catalogue.scheme;
