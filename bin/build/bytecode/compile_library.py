"""Turns a zip of Python sources into a stored zip of sourceless bytecode.

Runs inside Pyodide, so that the bytecode is made by the interpreter that will load it.
"""

import py_compile
import tempfile
import zipfile
from pathlib import Path

# Every entry carries the zip format's first date, so that equal sources give equal bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)


def compile_archive(source_zip: str, target_zip: str, prefix: str) -> None:
    """Compile every `.py` of `source_zip` to a `.pyc` beside it and copy the other files.

    `prefix` is put before each path to form the file name that tracebacks show. Docstrings stay. The
    bytecode is never checked against a source, which is not shipped.
    """
    with (
        zipfile.ZipFile(source_zip) as source,
        zipfile.ZipFile(target_zip, 'w', zipfile.ZIP_STORED) as target,
        tempfile.TemporaryDirectory() as folder,
    ):
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name.endswith('.py'):
                content = _compile(content, prefix + name, Path(folder))
                name += 'c'
            target.writestr(zipfile.ZipInfo(name, EPOCH), content)


def _compile(content: bytes, shown_name: str, folder: Path) -> bytes:
    source, bytecode = folder / 'module.py', folder / 'module.pyc'
    source.write_bytes(content)
    py_compile.compile(
        str(source),
        cfile=str(bytecode),
        dfile=shown_name,
        doraise=True,
        optimize=0,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    return bytecode.read_bytes()
