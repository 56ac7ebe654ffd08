package org.hearsay.web;

import java.net.URI;

/**
 * An invented article that comes with the program.
 *
 * @param name of its file, without an ending
 * @param title as its button says
 * @param address what to post; never leaves this machine
 */
public record Sample(String name, String title, URI address) {}
