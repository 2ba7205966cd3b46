/** Follow-up of customers. */
package io.salestiers.core.customer.care;
