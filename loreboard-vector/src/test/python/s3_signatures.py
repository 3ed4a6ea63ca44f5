#!/usr/bin/python3
"""Makes the golden file of the room `s3`: what botocore, the signer of AWS's own tools, makes of requests.

Wants botocore (made with 1.29.27, Debian's python3-botocore). Run it from anywhere; it writes
../resources/dev/loreboard/vector/s3/signatures.json. Running it twice gives the same bytes.
"""

import datetime
import hashlib
import json
from pathlib import Path
from unittest import mock
from urllib.parse import quote

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

TARGET = Path(__file__).resolve().parent.parent / "resources/dev/loreboard/vector/s3/signatures.json"
ACCESS = "AKIDEXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
MOMENT = datetime.datetime(2026, 11, 28, 23, 59, 58)

KEYS = [
    "0" * 64,
    "media/" + "f" * 64,
    "a key with spaces/and+plus/and%25",
    "!\"#$&'()*,:;=?@[]^`{|}~-._",
    "Drachenhöhle/ドラゴン/🐉",
]
QUERIES = [
    {},
    {"list-type": "2", "max-keys": "100", "prefix": "media/", "delimiter": "/", "encoding-type": "url"},
    {"list-type": "2", "start-after": "a b+c/é", "prefix": "a b+c/", "max": "1", "max-keys": "1"},
    {"list-type": "2", "continuation-token": "1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=", "prefix": ""},
]
BODIES = [("GET", {}, b""), ("GET", {"range": "bytes=0-63"}, b""), ("PUT", {"content-type": "image/png"}, b"png")]


class FixedTime(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return MOMENT


def encoded(query):
    return "&".join(f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in query.items())


def cases():
    for host in ["https://s3.eu-central-1.amazonaws.com/bucket", "http://localhost:9000/bucket"]:
        for key in KEYS:
            for method, headers, body in BODIES:
                yield method, f"{host}/{quote(key, safe='/-_.~')}", headers, body
        for query in QUERIES:
            yield "GET", host + ("?" + encoded(query) if query else ""), {}, b""


def signed(method, url, headers, body, token):
    request = AWSRequest(method=method, url=url, headers=headers, data=body)
    signer = botocore.auth.S3SigV4Auth(Credentials(ACCESS, SECRET, token), "s3", "eu-central-1")
    with mock.patch.object(botocore.auth.datetime, "datetime", FixedTime):
        signer.add_auth(request)
    return {
        "method": method,
        "address": url,
        "headers": headers,
        "payload": hashlib.sha256(body).hexdigest(),
        "token": token or "",
        "authorization": request.headers["Authorization"],
    }


def main():
    answers = [signed(*case, token) for token in (None, "a/session+token==") for case in cases()]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(
        json.dumps(
            {
                "access": ACCESS,
                "secret": SECRET,
                "region": "eu-central-1",
                "moment": MOMENT.isoformat() + "Z",
                "requests": answers,
            },
            indent=1,
            ensure_ascii=True,
        )
        + "\n"
    )


if __name__ == "__main__":
    main()
