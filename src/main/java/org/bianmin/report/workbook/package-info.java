/** Takes a questionnaire, with what was answered and found where there is any; gives it as a workbook (.xlsx). */
package org.bianmin.report.workbook;
