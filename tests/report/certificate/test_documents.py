import json

from jsonschema import Draft202012Validator

from tests.report.certificate.issued import issued
from toolkit.report.certificate.documents import CertificateDocument


def test_what_is_written_fits_the_schema() -> None:
    schema = CertificateDocument.model_json_schema()
    Draft202012Validator(schema).validate(json.loads(issued()[0]))
