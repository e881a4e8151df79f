package org.vanthu.extractors.task;

import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;

/** What is known of the document while its tasks are read. */
record Context(
        SourceText source, Outline outline, Header header, FactList facts, Bodies bodies, Actors actors, Aims aims) {}
