package dev.loreboard.examples.sampler.scene;

/** Something that a picture is of. */
public record Subject(Kind kind, Shade colour, int count) {

    public Subject {
        if (count < 1 || count > kind.most()) {
            throw new IllegalArgumentException("A picture cannot show " + count + " " + kind.plural()
                    + " so that they can be" + " counted. From 1 to " + kind.most() + " it can.");
        }
    }

    public static Subject one(Shade colour, Kind kind) {
        return new Subject(kind, colour, 1);
    }

    /** How much room it takes beside others of its height. */
    public double breadth() {
        return kind.breadth()
                * switch (count) {
                    case 1 -> 1;
                    case 2 -> 2.03;
                    case 3 -> rows() == 1 ? 3.06 : 2.03;
                    case 4 -> 2.5;
                    default -> 3.06;
                };
    }

    /** In how many rows they stand, one behind the other. */
    public int rows() {
        boolean slender = kind.breadth() < 0.75 && kind.ground() != Ground.SKY;
        return count < 3 || (count == 3 && slender) ? 1 : 2;
    }

    /** Its words in a caption: "two red dragons", "a grey castle", "green mountains". */
    public String words() {
        if (count == 1) {
            String coloured = colour.word() + " " + kind.word();
            return kind.plural().equals(kind.word()) && kind != Kind.DEER ? coloured : article(coloured) + coloured;
        }
        return number() + " " + colour.word() + " " + kind.plural();
    }

    /** How many there are, as a word. */
    public String number() {
        return switch (count) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            default -> "five";
        };
    }

    private static String article(String words) {
        return "aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ";
    }
}
