/** Everything found about one article, ready to be shown, stored or sent as JSON. */
@NullMarked
package org.hearsay.report;

import org.jspecify.annotations.NullMarked;
