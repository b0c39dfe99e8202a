"""Objects as the recordings write them: JSON, with an object of one `$` key for what JSON cannot say."""

from __future__ import annotations

import base64
import dataclasses
import datetime
import decimal
import enum
import io
import math
import pathlib
from typing import Any

# Whole numbers up to here are the same in JSON and in JavaScript.
_SAFE = 2**53 - 1


def encode(value: Any) -> Any:
    """Return what a recording says of an object that user code has in hand."""
    if value is None or isinstance(value, (bool, str)):
        return str(value) if isinstance(value, str) else value
    if isinstance(value, enum.Enum):
        return encode(value.value)
    if type(value) in _ENCODERS:
        return _ENCODERS[type(value)](value)
    library = type(value).__module__.partition('.')[0]
    if library in _LIBRARIES:
        return _LIBRARIES[library](value)
    if isinstance(value, pathlib.PurePath):
        return {'$path': str(value)}
    return _object(value)


def to_wire(value: Any) -> Any:
    """Return a value as it crosses to the page: JSON alone, where what is no number is null."""
    if value is None or isinstance(value, (bool, str)):
        return str(value) if isinstance(value, str) else value
    if hasattr(type(value), 'model_dump'):
        return to_wire(value.model_dump())
    if isinstance(value, dict):
        return {str(key): to_wire(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_wire(item) for item in value]
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, int):
        return _whole(value)
    if hasattr(type(value), 'tolist'):
        return to_wire(value.tolist())
    if dataclasses.is_dataclass(value):
        return to_wire(dataclasses.asdict(value))
    return str(value)


def _whole(value: int) -> Any:
    return value if abs(value) <= _SAFE else {'$int': str(value)}


def _float(value: float) -> Any:
    return value if math.isfinite(value) else {'$float': str(value)}


def _mapping(value: dict[Any, Any]) -> Any:
    if all(isinstance(key, str) for key in value):
        return {key: encode(item) for key, item in value.items()}
    return {'$map': [[encode(key), encode(item)] for key, item in value.items()]}


_ENCODERS: dict[type, Any] = {
    int: _whole,
    float: _float,
    list: lambda value: [encode(item) for item in value],
    dict: _mapping,
    tuple: lambda value: {'$tuple': [encode(item) for item in value]},
    set: lambda value: {'$set': sorted(map(encode, value), key=str)},
    bytes: lambda value: {'$bytes': base64.b64encode(value).decode()},
    datetime.datetime: lambda value: {'$datetime': value.isoformat()},
    datetime.date: lambda value: {'$date': value.isoformat()},
    datetime.timedelta: lambda value: {'$timedelta': value.total_seconds()},
    decimal.Decimal: lambda value: {'$decimal': str(value)},
}


def _of_numpy(value: Any) -> Any:
    if not value.shape:
        return {'$scalar': {'dtype': str(value.dtype), 'value': encode(value.item())}}
    items = [encode(item) for item in value.ravel().tolist()]
    return {'$ndarray': {'dtype': str(value.dtype), 'shape': list(value.shape), 'data': items}}


def _of_pandas(value: Any) -> Any:
    if type(value).__name__ == 'DataFrame':
        rows = [[encode(item) for item in row] for row in value.astype(object).to_numpy().tolist()]
        return {
            '$dataframe': {
                'columns': [encode(name) for name in value.columns],
                'index': [encode(name) for name in value.index.tolist()],
                'dtypes': [str(dtype) for dtype in value.dtypes],
                'data': rows,
            }
        }
    if type(value).__name__ == 'Series':
        return {'$series': {'name': value.name, 'dtype': str(value.dtype), 'data': encode(value.tolist())}}
    return {'$pandas': repr(value)}


def _of_polars(value: Any) -> Any:
    rows = [[encode(item) for item in row] for row in value.rows()]
    return {
        '$polars': {'columns': value.columns, 'dtypes': [str(dtype) for dtype in value.dtypes], 'data': rows}
    }


def _of_pillow(value: Any) -> Any:
    file = io.BytesIO()
    # PNG has no inks.
    (value.convert('RGB') if value.mode == 'CMYK' else value).save(file, 'PNG')
    text = base64.b64encode(file.getvalue()).decode()
    return {'$image': {'mode': value.mode, 'size': list(value.size), 'png_base64': text}}


_LIBRARIES = {'numpy': _of_numpy, 'pandas': _of_pandas, 'polars': _of_polars, 'PIL': _of_pillow}


def _object(value: Any) -> Any:
    name = type(value).__name__
    if name == 'ChatMessage':
        return {
            '$chatmessage': {
                field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)
            }
        }
    if hasattr(type(value), 'model_dump'):
        return {'$model': {'class': name, 'data': encode(value.model_dump())}}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        data = {field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {'$dataclass': {'class': name, 'data': data}}
    if hasattr(type(value), 'get_block_name'):
        return {'$component': {'class': name}}
    return {'$repr': repr(value)}
