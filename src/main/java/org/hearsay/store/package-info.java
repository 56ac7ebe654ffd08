/** Everything kept: Jdbi and Flyway on SQLite or PostgreSQL. */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
