/** What the templates in {@code src/main/jte} show: texts in both languages, already written as the reader sees them. */
package io.salestiers.examples.quickstart.output.page;
