/** What several packages of this module share and no host sees: {@link io.salestiers.core.internal.PreOrder}. */
package io.salestiers.core.internal;
