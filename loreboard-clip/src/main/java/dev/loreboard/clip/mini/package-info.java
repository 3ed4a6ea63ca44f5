/** The model that comes along: pictures, words and sound in one small space, without network or key. */
package dev.loreboard.clip.mini;
