/** Tries pages in a real browser. */
package org.bianmin.browser;
