"""Renders the PDFs of batch A from their sources: python3 render_a.py"""
import importlib.util, pathlib, re, subprocess, sys, tempfile

sys.dont_write_bytecode = True

HERE = pathlib.Path(__file__).resolve().parent
CHROMIUM = ["4417-14 response", "GSA_0519_14", "FOI-16-003118_reply", "FOI-2017-01182-response"]
REPORTLAB = ["LC_0412-14_Response_Letter", "Essex_FOI_11942_final", "F-2014-01127"]

for name in CHROMIUM:
    src, out = HERE / "sources/chromium" / f"{name}.html", HERE / "replies" / f"{name}.pdf"
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["chromium", "--headless", "--no-sandbox", f"--user-data-dir={profile}", "--no-pdf-header-footer",
                        f"--print-to-pdf={out}", src.as_uri()], check=True, stderr=subprocess.DEVNULL)
    # the only thing that changes from run to run; same length, so the offsets stand
    out.write_bytes(re.sub(rb"(/(?:Creation|Mod)Date \(D:)\d{14}", rb"\g<1>20140101000000", out.read_bytes()))

for name in REPORTLAB:
    spec = importlib.util.spec_from_file_location("source", HERE / "sources/reportlab" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.build(str(HERE / "replies" / f"{name}.pdf"))
