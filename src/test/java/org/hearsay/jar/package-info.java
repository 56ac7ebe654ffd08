/** Drives the built jar as Slack and web sites would, from outside: {@code mvn -Pjar verify}. */
package org.hearsay.jar;
