"""A Spark job: the lines of an export as Parquet, a table for each file of lines, the line itself beside its columns.

usage: spark-submit Scale/write_parquet.py EXPORT OUT
"""
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as of


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    export, out = sys.argv[1:]
    spark = SparkSession.builder.appName("casebook").getOrCreate()
    for name in ("records", "replies", "documents", "decisions"):
        lines = spark.read.text(f"{export}/{name}.jsonl").withColumnRenamed("value", "line")
        columns = [of.get_json_object("line", f"$.{column}").alias(column) for column in ("id", "kind", "sha256", "path", "status")]
        lines.select(*columns, "line").write.mode("overwrite").parquet(f"{out}/{name}.parquet")
    spark.stop()


if __name__ == "__main__":
    main()
