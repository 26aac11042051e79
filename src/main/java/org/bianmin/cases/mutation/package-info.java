/**
 * Takes standards, the word lists and the cases beside them.
 * Gives every small change of what they say, and whether some case notices it.
 */
package org.bianmin.cases.mutation;
