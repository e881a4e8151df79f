package org.vanthu.pipeline.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/** What of a page's text stands in annotations: filled form fields, free text, signatures; not links and comments. */
final class FormFields {

    /**
     * @param value of a field, drawn or not; empty for others
     * @param signature whether it is a signature's appearance: a stamp, or the number and date that an office's software signs in
     */
    record Drawn(PDAnnotation annotation, String value, boolean signature) {}

    private final IdentityHashMap<COSDictionary, PDField> fields = new IdentityHashMap<>();

    private FormFields() {}

    static FormFields of(PDDocument document) {
        FormFields form = new FormFields();
        // Null: no fixup, which would build appearances of its own.
        PDAcroForm acroForm = document.getDocumentCatalog().getAcroForm(null);
        if (acroForm != null) {
            for (PDField field : acroForm.getFieldTree()) {
                if (field instanceof PDVariableText || field instanceof PDSignatureField) {
                    field.getWidgets().forEach(widget -> form.fields.put(widget.getCOSObject(), field));
                }
            }
        }
        return form;
    }

    List<Drawn> on(PDPage page) throws IOException {
        List<Drawn> drawn = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDField field = fields.get(annotation.getCOSObject());
            if (annotation.isHidden() || annotation.isNoView()) {
                continue;
            }
            if (field != null) {
                boolean signature = field instanceof PDSignatureField;
                drawn.add(new Drawn(annotation, signature ? "" : field.getValueAsString(), signature));
            } else if ("FreeText".equals(annotation.getSubtype())) {
                drawn.add(new Drawn(annotation, "", false));
            }
        }
        return drawn;
    }
}
