/** A program that finds its plugins and uses them. */
module com.example.program {
    requires com.example.kettle;
    requires dev.loreboard.api;
}
