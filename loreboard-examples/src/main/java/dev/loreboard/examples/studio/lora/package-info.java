/** LoRA models: what is listed of them, and which pictures were made with which. Leans on the gallery, where these pictures hang. */
@NullMarked
package dev.loreboard.examples.studio.lora;

import org.jspecify.annotations.NullMarked;
