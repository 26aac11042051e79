/** Takes what is asked of a centre; gives it as rows that its own staff answer in everyday words (自查表). */
package org.bianmin.report.questionnaire;
