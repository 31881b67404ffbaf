"""A Spark job: has `casebook worker` read a folder's documents on a cluster.

usage: spark-submit --py-files Scale/casebook_worker.py Scale/read_folder.py FOLDER OUT
           [--listing] [--casebook PATH] [--vocabulary DIR] [--seconds N] [--partitions N]

FOLDER is a folder, or with --listing a text file with a path on each line, on any file system that Hadoop knows. OUT
gets lines for `casebook ingest FOLDER --answers OUT`. A task that is done twice (retried, or speculatively) says the same
twice; what counts is what Spark commits once.
"""
import argparse

import casebook_worker
from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--listing", action="store_true")
    parser.add_argument("--casebook", default="casebook")
    parser.add_argument("--vocabulary")
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--partitions", type=int)
    options = parser.parse_args()
    spark = SparkSession.builder.appName("casebook").getOrCreate()
    command = [options.casebook, "worker"] + ([f"--vocabulary={options.vocabulary}"] if options.vocabulary else [])
    seconds = options.seconds
    files = spark.sparkContext.binaryFiles(
        ",".join(spark.sparkContext.textFile(options.folder).collect()) if options.listing else below(spark, options.folder),
        options.partitions,
    )
    if options.partitions:
        files = files.repartition(options.partitions)

    def read(some):
        return casebook_worker.answers(some, command, seconds)

    files.mapPartitions(read).saveAsTextFile(options.out)
    spark.stop()


def below(spark, folder):
    spark.sparkContext._jsc.hadoopConfiguration().set("mapreduce.input.fileinputformat.input.dir.recursive", "true")
    return folder


if __name__ == "__main__":
    main()
