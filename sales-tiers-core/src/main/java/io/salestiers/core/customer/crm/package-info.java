/** CRM. */
package io.salestiers.core.customer.crm;
