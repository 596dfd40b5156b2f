package org.footing.course;

/** A drawing of three regions, and a photograph, beside the lesson of a small course. */
final class Heel {

    static final String SVG =
            """
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100' class='quiet'>
              <title>A foot from the side</title><desc>The toes are on the right.</desc>
              <g id='calcaneus' class='bone' role='group' aria-label='Calcaneus'>
                <title>Calcaneus</title><desc>The large part at the back, on the ground</desc>
                <path d='M10 90H50V50Z'/>
              </g>
              <path id='talus' class='bone' d='M50 50H70V30Z'><title>Talus</title><desc>The part below the shin</desc></path>
              <circle id='navicular' cx='90' cy='60' r='8'><title>Navicular</title><desc>A small part at the top of the arch</desc></circle>
              <g id='shin'><line x1='60' y1='0' x2='60' y2='30'/></g>
              <text x='5' y='95'>back</text>
            </svg>
            """;

    private Heel() {}

    static SmallCourse asking(String body) {
        return pictured(SmallCourse.asking(body));
    }

    static SmallCourse pictured(SmallCourse course) {
        return course.with("01-care/heel.svg", SVG).with("01-care/heel.png", RasterSizeTest.png(400, 300));
    }

    static SmallCourse drawn(String svg, String body) {
        return SmallCourse.asking(body).with("01-care/heel.svg", svg);
    }
}
