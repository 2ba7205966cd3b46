/** What the analyses share. Not exported. */
package io.salestiers.kpi.analysis.internal;
