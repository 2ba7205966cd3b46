/** Customers. */
package io.salestiers.core.customer;
