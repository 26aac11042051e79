/**
 * Takes findings.
 * Gives what is to be done before the inspectors come, each thing once.
 */
package org.bianmin.todo;
