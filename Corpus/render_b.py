"""Render batch B's PDFs from sources/ into replies/ (needs weasyprint and soffice)."""
import pathlib, subprocess
from weasyprint import HTML

here = pathlib.Path(__file__).resolve().parent
replies = here / "replies"

WEASYPRINT = {  # name: PDF variant (None gives an untagged file)
    "2014-8741_response": None,
    "foi_241-14_decision": None,
    "01-FOI-21-021447 response": "pdf/ua-1",
    "GP-FOI-0177-12": None,
}
LIBREOFFICE = ["foi_000914_14_final_response.html", "Sussex_FOI_413-14.fodt", "Cheshire_Request_5127-PSD.html"]
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

for name, variant in WEASYPRINT.items():
    HTML(here / "sources/weasyprint" / f"{name}.html").write_pdf(replies / f"{name}.pdf", pdf_variant=variant)
for name in LIBREOFFICE:
    filters = ["--infilter=HTML (StarWriter)"] if name.endswith(".html") else []
    subprocess.run(["soffice", "--headless", *filters, "--convert-to", TAGGED, "--outdir", str(replies),
                    str(here / "sources/libreoffice" / name)], check=True)
