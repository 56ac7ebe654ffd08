/** The local chat's page, report pages, health and metrics. */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
