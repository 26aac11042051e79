/** Takes what a centre answered about itself; gives the record of a self-check (自查). */
package org.bianmin.record.selfcheck;
